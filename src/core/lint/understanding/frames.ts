import { compiled } from '../text/compiled';

/**
 * Frames: the turns of phrase in which people say what they want, and what they ask. Each reads
 * the `key` of a sentence (lower-cased, straight apostrophes, single spaces).
 */

/** The writer wants the thing that follows. */
export const wants = compiled(
  /\b(?:looking (?:for|to (?:be|become|work as|move into|step into))|seeking|searching for|hunting(?: for)?|aiming (?:for|at|to (?:be|become|work as))|aim (?:is|for|to be|to become)|moving (?:towards?|into|over to|on to)|move (?:towards?|into|over to)|transition(?:ing)? (?:in)?to|target(?:ing| title| role| job)?(?: is|:| -| –)?|next (?:for me|step|role|job|move|stop|title|post|position)(?: is|:| -| –|,)?|working towards?|work towards?|applying (?:for|as|to)|apply (?:for|as)|pursu(?:e|ing)|going for|go for|retrain(?:ing|ed)? (?:as|to be)|train(?:ing)? (?:as|to be|to become)|want(?:ing)? (?:to (?:be|become|work as|work in|move into|get into|go into)|a|an|my next|the)|i want|would like (?:to (?:be|become|work as|move into)|a|an)|i'd (?:like|love) (?:to (?:be|become|work as|move into)|a|an)|hop(?:e|ing) to (?:be|become|work as|move into|land)|become|becoming|ready for|open to|dream(?:ing)? (?:of|job)|goal(?: is|:)|(?:job|role|title|post) i(?:'m| am)? (?:want|after|aiming at|aiming for)(?: is|:)?|see myself (?:as|in)|switch(?:ing)? (?:in)?to|heading (?:for|towards?|into)|headed (?:for|towards?|into)|after (?:a|an) |on the way to)\b/,
);

/** The writer wants what stands before. */
export const wantedBefore = compiled(
  /\b(?:is (?:what|where|the job|the role|the title) i(?:'m| am| want|'d)|is my (?:target|goal|aim|next|title)|is the (?:target|goal|aim|plan|title)|that's (?:the|my) (?:target|goal|aim|plan|title))\b/,
);

/** The writer says what they don't ask for: "I'm not asking anybody to …", "I don't want a referral". */
export const deniesAsking =
  /\b(?:not|never|nor|[a-z]+n't) (?:[a-z]+ ){0,2}(?:ask|asking|looking for (?:sympathy|pity|a job offer)|here to ask|want(?:ing)? (?:you|anyone|anybody|people|a (?:job|referral|favour|favor|recommendation)|your money)|expect(?:ing)? (?:you|anyone|anybody))\b/;

/** What turns such a denial round: "I'm not asking for much, just …". */
export const turnsDenialRound = /\b(?:but|just|except|unless)\b/;

/** More than a network can give. */
export const asksTooMuch = [
  /\b(?:get|find|give|land|offer|hand|secure|sort|arrange) me (?:in|on|a job|the job|any job|work|a position|an? (?:\w+ )?(?:job|role|position|opening|post|offer|start)|something)\b/,
  /\b(?:hire|employ|refer|recommend) me\b/,
  /\btake me on\b/,
  /\b(?:put in|put) (?:a (?:good )?word|my name|me forward)\b/,
  /\b(?:everyone|everybody|all of you|all my connections|each of you)\b.{0,200}\b(?:share|repost|forward|send|refer|spread)\b/,
  /\b(?:please |kindly )?(?:share|forward|send|pass|circulate|distribute) (?:my|this) (?:cv|resume|résumé|profile|post)? ?(?:with|to|round|around|on to|in) (?:all|every|everyone|your (?:hr|boss|manager|company|firm|network|whole|entire|hiring))/,
  /\b(?:lend|loan|send|give) me (?:some |a little |any )?(?:money|cash|\$|£|€|\d)/,
  /\b(?:talk to|speak to|convince|persuade|call) your (?:boss|manager|hr|director)\b/,
  /\b(?:find|get) (?:me )?an opening\b/,
  /\bneed someone to (?:hire|employ|take|give)\b/,
] as const;

/** An ask that leaves the reader to find out what to do. */
export const asksVaguely = [
  /\b(?:any|every bit of|all|some) (?:kind of |sort of |and all )?(?:advice|tips?|leads?|help|pointers?|suggestions?|ideas?|feedback|thoughts?|input|support|recommendations?|connections?|opportunit(?:y|ies)|information|guidance)\b/,
  /\b(?:open|available) (?:to|for) (?:all |any |new |every )?(?:opportunities|suggestions|offers|ideas|anything|work|roles|conversations)\b/,
  /\b(?:let me know|tell me|message me|dm me|ping me|reach out|write me|get in touch|shout)\b.{0,200}\b(?:anything|something|opportunit|openings?|if you (?:hear|know|see|can help)|comes to mind)\b/,
  /\b(?:anything|whatever|something) (?:helps|comes to|you (?:know|hear|think|can)|that (?:might|could|comes))\b/,
  /^(?:thoughts|ideas|advice|tips|suggestions|leads|help|feedback|anyone)[?!]*$/,
  /\b(?:keep me in mind|think of me|keep an eye out|keep your eyes open|a lead or a tip|my inbox is open|my dms are open|can anyone help|can you help|please help|how can you help)\b/,
].map(compiled);

/** A question that says what it wants to know. */
export const exactQuestion =
  /^(?=.*\?$).*?\b(?:which|what|how|who|where|when|why|whose)\b(?! (?:can|could|would|should) you (?:help|do)).{12}.*\?$/;

/** A talk, as it is asked for. */
export const asksForTalk = compiled(
  /\b(?:a|an|another|some) (?:(?:quick|short|brief|virtual|little|informal|friendly|proper|honest) )*(?:(?:phone|video|zoom|voice) )?(?:call|chat|coffee|tea|talk|conversation|zoom|catch-up|catch up|meeting)\b|\b(?:jump|hop|get) on (?:a )?(?:call|zoom|phone)\b|\bpick your brains?\b|\b(?:talk|speak|chat) (?:to|with) (?:you|me)\b|\bmeet (?:up|you|for)\b|\b(?:minutes?|bit|moment|some) of your time\b|\b(?:call|ring|phone|telephone|meet) (?:me|you|somebody|someone|anybody|anyone|one of you|with)\b|\bsit (?:down )?with\b|\bbend (?:your|their|an|somebody's|someone's) ears?\b|\bhave (?:a|another|one) (?:quick |little |short )?(?:word|moment|natter|chinwag)\b|\bfind (?:a|some) (?:moment|time)\b|\b(?:over|for) a (?:pint|drink|brew|cuppa|beer|bite|lunch|breakfast)\b|\bhappy to (?:talk|chat|speak)\b/,
);

/** How long a talk takes. */
export const timeBox = compiled(
  /\b(?:\d{1,3}|a|an|one|two|five|ten|twelve|fifteen|twenty|twenty-five|thirty|forty-five|quarter(?: of an)?|half(?: an| a)?)[ -]?(?:minutes?|mins?|min|hours?|hrs?|hour)\b|\b(?:quarter|half) (?:of )?an hour\b|\bhalf-hour\b/,
);
