import { View } from '@tarojs/components'
import { useState } from 'react'
import { lists } from '../../../../contract/lists'
import type { AreaCode } from '../../../../contract/ids'
import type { DepartmentPostView } from '../../../../contract/lists'
import { forceLabels } from '../../../../contract/vocabulary/force'
import { call } from '../../../cloud/call'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Sheet } from '../../../components/sheet'
import { useQuery } from '../../../hooks/use-query'
import type { Whistle } from './use-whistle'

interface ListProps {
  readonly area: AreaCode
  readonly onChoose: (department: DepartmentPostView) => void
}

function List({ area, onChoose }: ListProps) {
  const [words, setWords] = useState('')
  const query = useQuery(() => call(lists.departments, { area }), { key: area })
  return (
    <View className="whistle-picker">
      <SearchBox id="department-search" placeholder="搜单位" value={words} onChange={setWords} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {({ departments }) => {
          const found = departments.filter(({ name }) => name.includes(words.trim()))
          if (found.length === 0) return <View className="whistle-line">没有找到这样的单位，换个词试试。</View>
          return found.map((department) => (
            <View
              key={department.post}
              id={`department-${department.department}`}
              className="whistle-department"
              onClick={() => onChoose(department)}
            >
              <View>{department.name}</View>
              {department.force !== null && <View className="whistle-line">{forceLabels[department.force]}</View>}
            </View>
          ))
        }}
      </QueryView>
    </View>
  )
}

export interface DepartmentSheetProps {
  readonly whistle: Whistle
  readonly open: boolean
  readonly onClose: () => void
}

/** Calls one more by name. */
export function DepartmentSheet({ whistle: { request, draft, change }, open, onClose }: DepartmentSheetProps) {
  const area = request.data?.place.area
  const choose = ({ department, name }: DepartmentPostView) => {
    onClose()
    const others = draft.named.filter((other) => other.department !== department)
    change({ named: [...others, { department, name }] })
  }
  return (
    <Sheet title="再请一家" open={open && area !== undefined} onClose={onClose}>
      {area !== undefined && <List area={area} onChoose={choose} />}
    </Sheet>
  )
}
