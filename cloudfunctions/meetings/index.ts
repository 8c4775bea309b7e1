import { meetings } from '../../contract/meetings'
import { serve } from '../../server/serve/serve'
import { answer } from './answering'
import { bodies } from './bodies'
import { callOff, change, convene } from './convening'
import { addNote, decide, publishMinutes, signIn } from './holding'
import { invite, join } from './inviting'
import { accept, myTasks, reportDone, resolutions, resolve, sendBack } from './resolving'
import { addMember, endMember, extendMember, roster } from './roster'
import { list, mine, myMeetings, show } from './showing'
import { myYear, publishYear, reportYear, setGoals, year } from './years'

export const main = serve(meetings, {
  bodies,
  roster,
  addMember,
  extendMember,
  endMember,
  invite,
  join,
  list,
  convene,
  change,
  callOff,
  show,
  signIn,
  decide,
  publishMinutes,
  addNote,
  resolve,
  resolutions,
  reportDone,
  accept,
  sendBack,
  year,
  publishYear,
  setGoals,
  reportYear,
  mine,
  myMeetings,
  myTasks,
  myYear,
  answer,
})
