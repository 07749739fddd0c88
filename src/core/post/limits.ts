/**
 * What the network allows and shows, in one place. Lengths are UTF-16 units of the output. The network publishes
 * no rule for counting or folding: 3,000 is what its interface names in its errors, units are what scheduling
 * services report from practice, and the fold is a clamp of about three lines that differs by client and font.
 */
export const network = {
  /** The longest post that the network takes. */
  postLength: 3000,
  /** From this share of the limit on, the counter warns. */
  nearLimit: 0.9,
  /** The approximate fold: the feed cuts at `units` or after `lines` rendered lines, whichever comes first. */
  fold: {
    wide: { units: 210, lines: 3, unitsPerLine: 70 },
    narrow: { units: 140, lines: 3, unitsPerLine: 47 },
  },
  /**
   * The longest note beside an invitation to connect, with a free account and with a paid one, as people report them
   * from the network's own box (https://lettercounter.org/blog/linkedin-connection-request-character-limit).
   */
  invitationNote: 200,
  paidInvitationNote: 300,
  /**
   * The longest message to a connection. An assumption: the network publishes none, and guides differ; most name this
   * (https://github.com/devlimelabs/markdowntolinkedin/blob/main/docs/LinkedIn_Platform_Capabilities_Guide.md), some
   * 3,000 (https://socialsurfer.app/whats-the-linkedin-message-character-limit/). So it is said, and stops nobody.
   */
  messageLength: 8000,
  /** Its own scheduler takes posts from so many minutes to so many months ahead (its help page a1347212). */
  scheduler: { minutes: 10, months: 3 },
  /** Where its composer opens, without a text: a prefilled text and a paste would double it. */
  composer: 'https://www.linkedin.com/feed/?shareActive=true',
} as const;

/** Words a minute of an adult who reads to oneself (Brysbaert 2019: 238 in English non-fiction). */
export const readingSpeed = 238;
