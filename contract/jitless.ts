import { config } from 'zod'

// WeChat forbids `new Function`, which zod would otherwise probe for: this must run before the first schema is made.
config({ jitless: true })
