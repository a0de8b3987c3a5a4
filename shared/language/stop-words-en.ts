// English stop words: determiners, pronouns, prepositions, conjunctions, auxiliaries with their
// contractions, and the pronominal adverbs of legal English ("thereof").
export const englishStopWords = `a an the and or but nor so yet if then else than that this these those there here where when
  while which who whom whose what why how all any both each few more most other others some such
  no not only own same too very can could may might must shall should will would do does did
  done doing have has had having be am is are was were been being i me my mine myself we us our
  ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
  its itself they them their theirs themselves of in on at by for with about against between
  into through during before after above below to from up down out off over under again further
  once as until because since unless although though whether upon within without toward towards
  per via among amongst however therefore thus hence also either neither every much many another
  one ones whereas whereby thereof therein thereto hereof herein hereby herewith it's don't
  doesn't didn't isn't aren't wasn't weren't can't won't i'm i've i'll you're he's she's we're
  they're that's there's let's anyone anything everyone everything someone something nobody
  nothing none whoever whomever whatever whichever wherever whenever still even ever just
  already always never often now perhaps rather quite almost around along across behind beside
  besides beyond near onto amid till together instead otherwise nevertheless nonetheless
  moreover furthermore meanwhile except despite regarding concerning thereby therewith
  thereunder thereafter thereon hereinafter hereafter hereunder whereof wherein whereupon ought
  cannot let lets shan't mustn't hasn't haven't hadn't wouldn't shouldn't couldn't you've you'll
  they've they'll we've we'll he'll she'll it'll who's what's i'd you'd he'd she'd we'd they'd`;
