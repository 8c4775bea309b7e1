import { useState } from 'react'

/** What is written on a sheet: what was asked for last stays while it goes down; each time that one comes up it begins anew. */
export const useWriting = <Writing>(first: Writing) => {
  const [{ writing, turn }, setWriting] = useState({ writing: first, turn: 0 })
  const [isOpen, setOpen] = useState(false)
  const write = (next: Writing) => {
    setWriting((before) => ({ writing: next, turn: before.turn + 1 }))
    setOpen(true)
  }
  return { writing, turn, isOpen, write, hide: () => setOpen(false) }
}
