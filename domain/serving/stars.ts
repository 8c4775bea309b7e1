/** @param starHours hours for each star, from the first on */
export const starsFor = (
  minutes: number,
  starHours: readonly number[],
): { readonly stars: number; readonly toNextStar: number | null } => {
  const stars = starHours.filter((hours) => minutes >= hours * 60).length
  const next = starHours[stars]
  return { stars, toNextStar: next === undefined ? null : next * 60 - minutes }
}
