/** 138****1234, 0632-****101: enough to recognise one's own, too little to call. */
export const maskPhone = (phone: string): string => {
  const [, area = '', rest = phone] = /^(010|02\d|0\d{3})-?(\d+)/.exec(phone) ?? []
  if (area !== '') return `${area}-****${rest.slice(-3)}`
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
