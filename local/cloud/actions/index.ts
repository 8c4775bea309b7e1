import type { Action } from '../wire/action'
import { abortTransaction } from './database.abortTransaction'
import { addCollection } from './database.addCollection'
import { aggregateDocuments } from './database.aggregateDocuments'
import { calculateDocument } from './database.calculateDocument'
import { commitTransaction } from './database.commitTransaction'
import { getDocument } from './database.getDocument'
import { insertDocument } from './database.insertDocument'
import { modifyAndReturnDoc } from './database.modifyAndReturnDoc'
import { modifyDocument } from './database.modifyDocument'
import { removeDocument } from './database.removeDocument'
import { startTransaction } from './database.startTransaction'
import { invokeFunction } from './functions.invokeFunction'
import { batchDeleteFile } from './storage.batchDeleteFile'
import { batchGetDownloadUrl } from './storage.batchGetDownloadUrl'
import { getUploadMetadata } from './storage.getUploadMetadata'
import { openApi } from './wx.openApi'

/** Everything that is imitated, by its name on the wire. */
export const actions = new Map<string, Action>([
  ['database.abortTransaction', abortTransaction],
  ['database.addCollection', addCollection],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.calculateDocument', calculateDocument],
  ['database.commitTransaction', commitTransaction],
  ['database.getDocument', getDocument],
  ['database.insertDocument', insertDocument],
  ['database.modifyAndReturnDoc', modifyAndReturnDoc],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.startTransaction', startTransaction],
  ['functions.invokeFunction', invokeFunction],
  ['storage.batchDeleteFile', batchDeleteFile],
  ['storage.batchGetDownloadUrl', batchGetDownloadUrl],
  ['storage.getUploadMetadata', getUploadMetadata],
  ['wx.openApi', openApi],
])
