import { appraisal } from '../../contract/appraisal'
import { serve } from '../../server/serve/serve'
import { awardCase, nominateCase, nominated, openRound, rounds } from './awarding'
import { cards, draftCard, issueCard } from './cards'
import { caseLibrary, casesBelow, myCases, showCase, submitCase } from './cases'
import { declineCase, publishCase, recommendCase } from './choosing-cases'
import { complete, ownCommitments, promise, retract } from './promising'
import { comments, judgeComment } from './comments'
import { commitments, commitmentsOf, rate } from './rating'
import { publishedReviews, reviews } from './review-lists'
import { handInReview, publishReview, review } from './reviewing'

export const main = serve(appraisal, {
  ...{ commitments, commitmentsOf, rate, comments, judgeComment },
  ...{ ownCommitments, promise, retract, complete },
  ...{ cards, draftCard, issueCard },
  ...{ review, handInReview, reviews, publishReview, publishedReviews },
  ...{ submitCase, myCases, caseLibrary, showCase },
  ...{ casesBelow, recommendCase, declineCase, publishCase },
  ...{ openRound, rounds, nominateCase, nominated, awardCase },
})
