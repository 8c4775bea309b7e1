import { receiveVerdict } from '../../server/photos/settle'
import { servePush } from '../../server/serve/serve-push'

/** WeChat tells what it thinks of a photo (event `wxa_media_check`). */
export const main = servePush(receiveVerdict)
