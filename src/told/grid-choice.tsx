import { areas } from '../../contract/areas'
import type { AreaCode } from '../../contract/ids'
import { call } from '../cloud/call'
import { mapResult } from '../cloud/result'
import { Choices } from '../components/choices'
import { TextLink } from '../components/text-link'

export interface GridChoiceProps {
  readonly community: AreaCode
  /** Null: he does not know, or means all of the community. */
  readonly onChoose: (grid: { readonly code: AreaCode; readonly name: string } | null) => void
}

/** The compounds and grids of a community, for a sheet. */
export function GridChoice({ community, onChoose }: GridChoiceProps) {
  return (
    <>
      <TextLink id="no-grid" onTap={() => onChoose(null)}>
        不清楚，先不选
      </TextLink>
      <Choices
        step={community}
        load={async () =>
          mapResult(await call(areas.grids, { community }), ({ grids }) =>
            grids.map(({ code, name }) => ({ key: code, name, take: () => onChoose({ code, name }) })),
          )
        }
      />
    </>
  )
}
