package org.quipu;

/** The entry point. */
public final class Quipu {
  private Quipu() {}

  public static void main(String[] arguments) {
    System.out.println("Quipu");
  }
}
