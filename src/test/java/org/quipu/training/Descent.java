package org.quipu.training;

/** Gradient descent by Adam: Kingma and Ba, "Adam", 2014. */
final class Descent {
  private static final int STEPS = 300;
  private static final double RATE = 0.15;
  private static final double LATE = 0.7;
  private static final double MEAN = 0.9;
  private static final double SQUARE = 0.999;

  private final double[] mean;
  private final double[] square;
  private int taken;

  Descent(int width) {
    this.mean = new double[width];
    this.square = new double[width];
  }

  boolean ended() {
    return taken == STEPS;
  }

  /** How far to go down in each direction. */
  double[] step(double[] slope) {
    taken++;
    double rate = taken > STEPS * LATE ? RATE / 10 : RATE;
    double[] step = new double[slope.length];
    for (int i = 0; i < step.length; i++) {
      mean[i] = MEAN * mean[i] + (1 - MEAN) * slope[i];
      square[i] = SQUARE * square[i] + (1 - SQUARE) * slope[i] * slope[i];
      double m = mean[i] / (1 - Math.pow(MEAN, taken));
      double s = square[i] / (1 - Math.pow(SQUARE, taken));
      step[i] = rate * m / (Math.sqrt(s) + 1e-8);
    }
    return step;
  }
}
