import { View } from '@tarojs/components'
import { useState } from 'react'
import { neighbourhood } from '../../../../contract/neighbourhood'
import type { NewOrganisationRow } from '../../../../contract/new-organisations'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import { useQuery } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'
import { agoWords } from '../../../time/words'
import type { Register } from './use-register'

interface ContentProps {
  readonly row: NewOrganisationRow
  readonly busy: boolean
  readonly onNote: (words: string, clientKey: string) => void
}

function Content({ row, busy, onNote }: ContentProps) {
  const query = useQuery(() => call(neighbourhood.newOrganisation, { organisation: row.id }))
  const [words, setWords] = useState('')
  const [clientKey] = useState(newClientKey)
  return (
    <View>
      {row.removed === null && (
        <>
          <WordsBox
            id="progress-words"
            value={words}
            placeholder="比如：帮助建立了党支部。记下后不能修改"
            most={200}
            onChange={setWords}
          />
          <View className="organisation-steps">
            <MainButton
              id="progress-confirm"
              busy={busy}
              disabled={words.trim() === ''}
              onTap={() => onNote(words, clientKey)}
            >
              记下
            </MainButton>
          </View>
        </>
      )}
      <QueryView
        query={query}
        isEmpty={({ progress }) => progress.length === 0}
        empty={<NothingYet text="还没有记过进展。" />}
      >
        {({ progress }) =>
          progress.map(({ at, by, words: noted }, n) => (
            <View key={progress.length - n} className="organisation-note">
              <View>{noted}</View>
              <View className="organisation-line">{`${agoWords(at, serverNow())} · ${by}`}</View>
            </View>
          ))
        }
      </QueryView>
    </View>
  )
}

/** How it went with one so far, and one more note. */
export function ProgressSheet({ register: { sheet, note, busy } }: { readonly register: Register }) {
  const { writing, turn, isOpen, hide } = sheet
  const { kind, row } = writing
  if (row === null) return null
  return (
    <Sheet title={`${row.name}的进展`} open={isOpen && kind === 'progress'} onClose={hide}>
      <Content key={turn} row={row} busy={busy} onNote={(words, clientKey) => void note(row, words, clientKey)} />
    </Sheet>
  )
}
