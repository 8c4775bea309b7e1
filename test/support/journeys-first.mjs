import Sequencer from '@jest/test-sequencer'

const isJourney = ({ path }) => path.includes('journeys')

/** The longest first, so that none of them is left alone at the end. Journeys are the longest, and look short: jest goes by size where it never ran before. */
export default class JourneysFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(isJourney), ...sorted.filter((test) => !isJourney(test))]
  }
}
