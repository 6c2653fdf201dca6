/**
 * The one way of published facts into the views and reactions of a service (ADR 2). A map:
 *
 * <ul>
 *   <li>What a service sees: {@code View}, {@code Reaction}, {@code Delivery}, {@code FactHeader}.
 *   <li>A fact on its way: {@code FeedConsumer} reads it ({@code FeedPartitions} says where, {@code
 *       Received} what), {@code Gathered} decides when it is handled, {@code FeedLedger} what is
 *       remembered of it, {@code Sifted} tells what is next from repeats, losses and what waits;
 *       then {@code ViewWork} writes it or {@code ReactionWork} answers it, in a {@code
 *       FeedSession}.
 *   <li>Which feeds run: {@code Feeds} keeps them as {@code ViewUpkeep} says, {@code FeedFactory}
 *       starts them; {@code FeedAutoConfiguration} begins.
 *   <li>A view built anew: {@code ViewRebuilds}, {@code ViewSwitch}, and what they note in {@code
 *       ViewGenerations} and {@code ViewSchemas}.
 *   <li>What cannot be handled: {@code Failures}, {@code DeadLetters}, {@code LetterHandling},
 *       {@code DeadLetterDesk}.
 *   <li>Readers of their own writes: {@code OwnReads}, {@code ViewContents}.
 *   <li>What operators see and do: {@code FeedsHealth}, {@code FeedGauges}, {@code FeedMeters}, and
 *       the endpoints.
 * </ul>
 */
package org.partnercenter.platform.feed;
