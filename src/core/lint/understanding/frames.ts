/**
 * Frames: the turns of phrase in which people say where they stand, what they want, and what they ask. Each reads
 * the `key` of a sentence (lower-cased, straight apostrophes, single spaces).
 */

/** The writer wants the thing that follows. */
export const wants =
  /\b(?:(?:i'm|i am|now|currently|am|me:|and|still|actively) )?(?:looking (?:for|to (?:be|become|work as|move into|step into))|seeking|searching for|hunting(?: for)?|aiming (?:for|at|to (?:be|become|work as))|aim (?:is|for|to be|to become)|moving (?:towards?|into|over to|on to)|move (?:towards?|into|over to)|transition(?:ing)? (?:in)?to|target(?:ing| title| role| job)?(?: is|:| -| –)?|next (?:for me|step|role|job|move|stop|title|post|position)(?: is|:| -| –|,)?|working towards?|work towards?|applying (?:for|as|to)|apply (?:for|as)|pursu(?:e|ing)|going for|go for|retrain(?:ing|ed)? (?:as|to be)|train(?:ing)? (?:as|to be|to become)|want(?:ing)? (?:to (?:be|become|work as|work in|move into|get into|go into)|a|an|my next|the)|i want|would like (?:to (?:be|become|work as|move into)|a|an)|i'd (?:like|love) (?:to (?:be|become|work as|move into)|a|an)|hop(?:e|ing) to (?:be|become|work as|move into|land)|become|becoming|ready for|open to|dream(?:ing)? (?:of|job)|goal(?: is|:)|(?:job|role|title|post) i(?:'m| am)? (?:want|after|aiming at|aiming for)(?: is|:)?|see myself (?:as|in)|switch(?:ing)? (?:in)?to|heading (?:for|towards?|into)|headed (?:for|towards?|into)|after (?:a|an) |on the way to)\b/;

/** The writer wants what stands before. */
export const wantedBefore =
  /\b(?:is (?:what|where|the job|the role|the title) i(?:'m| am| want|'d)|is my (?:target|goal|aim|next|title)|is the (?:target|goal|aim|plan|title)|that's (?:the|my) (?:target|goal|aim|plan|title))\b/;

/** Something that the sentence takes back. */
export const negation = /\b(?:not|n't|never|no longer|don't|didn't|isn't|wasn't|neither|nor|without)\b|n't\b/;

/** A question to the reader, or a step that the reader is invited to take. */
export const asks = [
  /\b(?:can|could|would|will|do|does|did|have|has|is|are|might|should) (?:you|anyone|anybody|someone|somebody|any of you|one of you|your|there)\b.*\?/,
  /\b(?:what|which|how|who|where|when|why|whose|whom)\b.*\b(?:you|your|yours|i|my|me|someone|somebody|anyone|person|people)\b.*\?$/,
  /\b(?:what|which|how|who|where) (?:would|did|do|should|could|is|are|was|were|made|makes|helped|has|have)\b.*\?$/,
  /\b(?:if|anyone|anybody|whoever|someone|those of you|people) (?:you(?:'ve|'re| have| are| know| work| hire)?|who|here|in|that|know)\b.*\b(?:let me know|tell me|write|message|dm|reply|send|point|introduce|i'd|i would|would love|drop|get in touch|reach out|please|comment|connect|talk|call)\b/,
  /(?:^|[:;,–—-] |\b(?:please|and|so|then|kindly|just|me: ) ?)(?:tell|point|send|introduce|connect|message|dm|write|drop|share|recommend|suggest|let|put|name|show|give|help|advise|ping|email|call|text|refer|hire|get|find|forward|pass|comment|reply|explain|correct|pick|read|look) (?:me|us|my|your|it|this|the|a|an|one|in|to|at|over|someone|somebody)\b/,
  /\b(?:i'd|i would|i'm|i am|would) (?:really |very much |so |truly )?(?:love|like|appreciate|value|be glad|be grateful|be thankful|be happy|welcome|grateful for|thankful for|asking for|looking for)\b.*\b(?:to hear|advice|feedback|introduction|introductions|intro|intros|your|you|chat|talk|call|coffee|conversation|minutes|someone|somebody|people|anyone|pointer|pointers|tip|tips|lead|leads|opinion|view|help)\b/,
  /\b(?:any|some|your) (?:advice|tips?|leads?|help|pointers?|suggestions?|ideas?|feedback|thoughts?|input|introductions?|intros?|support|recommendations?|referrals?)\b.*\b(?:welcome|appreciated|helps?|grateful|gold|please|happy|thank)/,
  /^(?:could|can|may|might|shall|should) i\b.*\?$/,
  /\b(?:my (?:ask|question|request)|one question|two questions|question for|the ask)\b/,
  /\b(?:all i(?:'m| am)? ask|i ask|i'm asking|i am asking|asking (?:for|you)|what i(?:'m| am) asking|what would help|would help me|i need (?:your|someone|advice|help))\b/,
  /\bmy (?:inbox|dms?|door) (?:is|are) open\b|\b(?:open|available) (?:to|for) (?:(?:all |any |new )?(?:opportunities|suggestions|offers|advice|ideas|work|roles))\b/,
  /\b(?:thoughts|ideas|advice|tips|suggestions|leads|anyone|takers|feedback)\?$/,
] as const;

/** The writer says that it is no ask. */
export const deniesAsking =
  /\b(?:not|n't|never|nor) (?:\w+ ){0,2}(?:ask|asking|looking for (?:sympathy|pity|a job offer)|here to ask|want(?:ing)? you to)\b/;

/** More than a network can give. */
export const asksTooMuch = [
  /\b(?:get|find|give|land|offer|hand|secure|sort|arrange) me (?:in|on|a job|the job|any job|work|a position|an? (?:\w+ )?(?:job|role|position|opening|post|offer|start)|something)\b/,
  /\b(?:hire|employ|refer|recommend) me\b/,
  /\btake me on\b/,
  /\b(?:put in|put) (?:a (?:good )?word|my name|me forward)\b/,
  /\b(?:everyone|everybody|all of you|all my connections|each of you)\b.*\b(?:share|repost|forward|send|refer|spread)\b/,
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
  /\b(?:let me know|tell me|message me|dm me|ping me|reach out|write me|get in touch|shout)\b.*\b(?:anything|something|opportunit|openings?|if you (?:hear|know|see|can help)|comes to mind)\b/,
  /\b(?:anything|whatever|something) (?:helps|comes to|you (?:know|hear|think|can)|that (?:might|could|comes))\b/,
  /^(?:thoughts|ideas|advice|tips|suggestions|leads|help|feedback|anyone)[?!]*$/,
  /\b(?:keep me in mind|think of me|keep an eye out|keep your eyes open|a lead or a tip|my inbox is open|my dms are open|can anyone help|can you help|please help|how can you help)\b/,
] as const;

/** A talk, as it is asked for. */
export const asksForTalk =
  /\b(?:a|an|another|some) (?:(?:quick|short|brief|virtual|little|informal|friendly|proper|honest) )*(?:(?:phone|video|zoom|voice) )?(?:call|chat|coffee|tea|talk|conversation|zoom|catch-up|catch up|meeting)\b|\b(?:jump|hop|get) on (?:a )?(?:call|zoom|phone)\b|\bpick your brains?\b|\b(?:talk|speak|chat) (?:to|with) (?:you|me)\b|\bmeet (?:up|you|for)\b|\b(?:minutes?|bit|moment|some) of your time\b/;

/** How long a talk takes. */
export const timeBox =
  /\b(?:\d{1,3}|a|an|one|two|five|ten|twelve|fifteen|twenty|twenty-five|thirty|forty-five|quarter(?: of an)?|half(?: an| a)?)[ -]?(?:minutes?|mins?|min|hours?|hrs?|hour)\b|\b(?:quarter|half) (?:of )?an hour\b|\bhalf-hour\b/;

/** The writer says where they stand. */
export const situations = [
  /\b(?:i|we) (?:was|were|am|have been|had been|'ve been|got|have|had|'ve)? ?(?:just |recently |been |also )*(?:laid off|let go|made redundant|redundant|furloughed|dismissed|retired|between jobs|out of work|unemployed|on the market|job hunting|returning|discharged|demobbed|graduated|graduating|qualified|trained)\b/,
  /\b(?:i've|i have|i had|i) (?:just |recently |also )?(?:spent|worked|ran|run|led|managed|served|taught|drove|cooked|built|left|lost|finished|completed|graduated|moved|quit|sold|studied|trained|nursed|looked after|cared|closed|taken|took|hand in|handed in|resigned|been)\b/,
  /\b(?:my|our) (?:role|job|position|contract|team|company|employer|department|office|plant|shop|store|site|school|ward|unit|post|last day|last shift|notice|service|time at|studio|restaurant|firm|project|grant|lease|business|career)\b.*\b(?:was|is|were|are|ended|ends|closed|closes|cut|eliminated|finished|finishes|over|gone|moved|shut|shuts|runs out|ran out|dissolved|restructured|stopped|stops)\b/,
  /\b(?:for|after|over|nearly|almost|about|with|last|past|spent|in) (?:the (?:last|past) )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|a dozen|a few)[\w-]* (?:years?|yrs?|months?|winters?|seasons?)\b/,
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)[\w-]* (?:years?|yrs?|months?)\b/,
  /\bi(?:'m| am) (?:a|an|the|currently|now|still|from|\d+|in|at|on|finishing|working|based|leaving|coming|back|studying|between)\b/,
  /\b(?:since|until|till|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|last|easter|summer|winter|spring|autumn|20\d\d|19\d\d)\b/,
  /\b(?:the|our) (?:hotel|plant|shop|store|depot|office|factory|school|hospital|studio|company|site|branch|programme|program|paper|firm|restaurant|mine|mill|airline|lab|department|team|unit)\b.*\b(?:closed|closes|shut|shuts|closing|moved|moving|cut|went under|is gone|was sold|folded|ended|ends)\b/,
  /\b(?:background|currently|formerly|previously|until recently)\b[:, ]/,
  /\b(?:laid off|made redundant|let go|job loss|was cut|career break|out of work|last day)\b/,
] as const;
