import { neighbourhood } from '../../contract/neighbourhood'
import { serve } from '../../server/serve/serve'
import { cancelBooking, deskBookings, markBooking } from './attending'
import { book, bookable, bookables, myBookings, withdrawBooking } from './booking'
import { addBookable, changeBookable, closeDay, keptBookables, openDay } from './keeping'
import { nearby } from './nearby'
import {
  addNewOrganisation,
  changeNewOrganisation,
  newOrganisation,
  newOrganisations,
  noteProgress,
  removeNewOrganisation,
  restoreNewOrganisation,
} from './organisations'

export const main = serve(neighbourhood, {
  nearby,
  bookables,
  bookable,
  book,
  myBookings,
  withdrawBooking,
  keptBookables,
  addBookable,
  changeBookable,
  closeDay,
  openDay,
  deskBookings,
  markBooking,
  cancelBooking,
  newOrganisations,
  newOrganisation,
  addNewOrganisation,
  changeNewOrganisation,
  noteProgress,
  removeNewOrganisation,
  restoreNewOrganisation,
})
