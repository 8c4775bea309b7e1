/** The collections of the product; their rules and indexes stand in cloudfunctions/database.json. */
export const collections = [
  'areas',
  'buildings',
  // Filled with the district's data; no function reads it yet.
  'households',
  'posts',
  'people',
  'settings',
  'categories',
  'departments',
  'whistleTypes',
  'whistleMatters',
  'accessItems',
  'departmentRatings',
  'routingRules',
  'redrawings',
  'requests',
  'units',
  'receptions',
  'inbox',
  'subscriptions',
  'grants',
  'counters',
  'photos',
  'photoVerdicts',
  'audits',
] as const
export type CollectionName = (typeof collections)[number]
