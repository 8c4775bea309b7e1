import { createServer, type Server } from 'node:net'
import { addresses } from '../../scripts/serve/addresses'
import { choosePort } from '../../scripts/serve/port'
import { seedOf } from '../../scripts/serve/seed'

const occupy = (): Promise<{ port: number; server: Server }> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      resolve({ port: (server.address() as { port: number }).port, server })
    })
  })

describe('npm start', () => {
  it('says so when the port it was given is taken, and finds another when it was given none', async () => {
    const { port, server } = await occupy()
    await expect(choosePort(port, '127.0.0.1')).rejects.toThrow(`${port} 端口`)
    expect(await choosePort(undefined, '127.0.0.1')).toBeGreaterThanOrEqual(5180)
    await new Promise((resolve) => server.close(resolve))
    expect(await choosePort(port, '127.0.0.1')).toBe(port)
  })

  it('names the stage, a single phone and the page for developers', () => {
    const text = addresses('http://127.0.0.1:5181', { host: '127.0.0.1', url: undefined })
    expect(text).toContain('http://localhost:5181/\n')
    expect(text).toContain('http://localhost:5181/phone.html')
    expect(text).toContain('http://localhost:5181/dev')
    expect(text).toContain('--host 0.0.0.0')
  })

  it('names the address that people use behind a reverse proxy; the page for developers stays on the machine', () => {
    const text = addresses('http://127.0.0.1:5181', { host: '127.0.0.1', url: 'https://trial.example.gov.cn' })
    expect(text).toContain('https://trial.example.gov.cn/phone.html')
    expect(text).toContain('http://localhost:5181/dev')
    expect(text).not.toContain('--host')
  })

  it('seeds a district in which everybody who may be signed in as is known', () => {
    const { seed, note } = seedOf('demo', new Date('2026-03-02T09:00:00+08:00'))
    const people = new Set([...(seed.collections.people ?? [])].map((person) => (person as { _id: string })._id))
    expect(seed.personas?.filter(({ openid }) => !people.has(openid))).toEqual([])
    expect(Object.entries(seed.collections).filter(([, documents]) => [...documents].length === 0)).toEqual([])
    expect(note.codes.length).toBeGreaterThan(0)
  })
})
