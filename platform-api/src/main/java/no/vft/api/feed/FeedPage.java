package no.vft.api.feed;

import java.util.List;

/**
 * Entries in strict order without gaps.
 *
 * @param next where to go on: the cursor of the last entry, or the one that was asked with when there is none
 */
public record FeedPage(List<FeedEntry> entries, String next) {
    public FeedPage {
        entries = List.copyOf(entries);
    }
}
