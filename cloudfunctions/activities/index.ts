import { activities } from '../../contract/activities'
import { serve } from '../../server/serve/serve'
import { addToAlbum, album, decideAlbumPhoto, takeFromAlbum } from './album'
import { change } from './changing'
import { correct, ledger } from './ledger'
import { list, ofCommunity, show } from './listing'
import { cancel, code, publish } from './organising'
import { checkIn, checkOut } from './presence'
import { publicList, publicShow } from './public'
import { mark, participants, strikeOff } from './roll-call'
import { close } from './settling'
import { signOff, signUp } from './signing-up'

export const main = serve(activities, {
  list,
  show,
  signUp,
  signOff,
  checkIn,
  checkOut,
  ledger,
  ofCommunity,
  publish,
  change,
  cancel,
  participants,
  code,
  mark,
  strikeOff,
  close,
  correct,
  album,
  addToAlbum,
  takeFromAlbum,
  decideAlbumPhoto,
  publicList,
  publicShow,
})
