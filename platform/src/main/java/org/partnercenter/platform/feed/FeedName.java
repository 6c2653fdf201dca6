package org.partnercenter.platform.feed;

/** The names that follow from a view's name. */
final class FeedName {
    static final String REACTIONS = "reactions";

    private FeedName() {}

    static String of(String view, int generation) {
        return view + "." + generation;
    }

    /** The view of a generation's feed, or the feed itself when it is no view's. */
    static String viewOf(String feed) {
        int dot = feed.lastIndexOf('.');
        return dot < 0 ? feed : feed.substring(0, dot);
    }

    static String generationOf(String feed) {
        int dot = feed.lastIndexOf('.');
        return dot < 0 ? "1" : feed.substring(dot + 1);
    }

    static String schemaOf(String view) {
        return view.replace('-', '_');
    }

    static String nextSchemaOf(String view) {
        return schemaOf(view) + "_next";
    }

    static String oldSchemaOf(String view) {
        return schemaOf(view) + "_old";
    }

    /** Refuses what could not be written into SQL as it is. */
    static String checked(String view) {
        if (!view.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || view.equals(REACTIONS)) {
            throw new IllegalArgumentException("Not a name for a view: " + view);
        }
        return view;
    }
}
