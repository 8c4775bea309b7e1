interface Votes {
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
}

/** Nobody votes who is not there, and nobody twice. */
export const votesFit = ({ inFavour, against, abstained }: Votes, present: number): boolean =>
  inFavour + against + abstained <= present
