import * as fc from 'fast-check'
import { votesFit } from '../../../domain/meetings/votes'

test('votes fit exactly when each can be given to somebody else who is there', () => {
  const few = fc.nat({ max: 12 })
  fc.assert(
    fc.property(few, few, few, few, (inFavour, against, abstained, present) => {
      let free = present
      let isFit = true
      for (const kind of [inFavour, against, abstained])
        for (let n = 0; n < kind; n++) {
          if (free === 0) isFit = false
          else free -= 1
        }
      expect(votesFit({ inFavour, against, abstained }, present)).toBe(isFit)
    }),
  )
})
