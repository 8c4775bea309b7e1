import './jitless'
import { fileId } from './ids'
import * as z from 'zod'

/** Photos that come with something: no more than a phone chooses for one submit. */
export const someFiles = z.array(fileId).max(9, '最多 9 张照片')
