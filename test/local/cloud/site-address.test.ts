import { siteAddress } from '../../../local/cloud/http/site-address'

const url = 'http://127.0.0.1:8080'

test('a scanned code leads to the public address where there is one, else to this machine, under a name that the network knows if all may come in', () => {
  expect(siteAddress(url, { publicUrl: 'https://demo.example/', host: '0.0.0.0' })).toBe('https://demo.example')
  expect(siteAddress(url, {})).toBe(url)
  const open = new URL(siteAddress(url, { host: '0.0.0.0' }))
  expect(open.port).toBe('8080')
  expect(open.hostname).not.toBe('0.0.0.0')
})
