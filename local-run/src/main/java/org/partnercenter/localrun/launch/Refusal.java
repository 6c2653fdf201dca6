package org.partnercenter.localrun.launch;

/** A run that cannot go on, with the one line that says why and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refusal(String line) {
        super(line, null, false, false);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line for whoever started the run. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
