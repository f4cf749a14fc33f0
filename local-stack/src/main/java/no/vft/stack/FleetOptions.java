package no.vft.stack;

import no.vft.stack.folder.StackFault;

/**
 * The simulated devices that live beside the stack.
 *
 * @param devices how many, 1 to 10 000
 * @param speed how many times faster their days pass, 1 to 100 000: at 1 a person presses about once a week
 */
public record FleetOptions(int devices, int speed) {
    private static final int MAX_DEVICES = 10_000;
    private static final int MAX_SPEED = 100_000;

    public FleetOptions {
        if (devices < 1 || devices > MAX_DEVICES) {
            throw new StackFault("A fleet has 1 to " + MAX_DEVICES + " devices; use --no-fleet for none.");
        }
        if (speed < 1 || speed > MAX_SPEED) {
            throw new StackFault("The fleet's speed is 1 to " + MAX_SPEED + ".");
        }
    }
}
