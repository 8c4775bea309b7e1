import { View } from '@tarojs/components'
import type { RequestView } from '../../../../contract/requests'
import { MainButton } from '../../../components/main-button'
import { PhotoGrid } from '../../../components/photo-grid'
import { Sheet } from '../../../components/sheet'
import { TextSheet, WordsBox } from '../../../components/text-sheet'
import { ReturnSheet } from '../../return-sheet'
import type { Task } from './use-task'

/** What is still missing, in the order of the form; null when it may be handed in. */
const missing = ({ draft, photos }: Task['result']): string | null => {
  if (draft.note.trim() === '') return '请写一句怎么办的'
  if (draft.photos.length === 0) return '请拍一张办好后的照片'
  return photos.items.some(({ state }) => state === 'uploading') ? '照片正在上传，请稍等' : null
}

function Result({ task }: { readonly task: Task }) {
  const { draft, change, photos } = task.result
  const lack = missing(task.result)
  return (
    <View className="task-result">
      <View className="task-words">
        <WordsBox
          id="result-note"
          value={draft.note}
          onChange={(note) => change({ note })}
          placeholder="怎么办的，居民会看到，比如：灯头已换新，当场试过"
          most={500}
        />
      </View>
      <PhotoGrid
        items={photos.items}
        addLabel="拍办好后"
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={(path) => void photos.retry(path)}
      />
      <View className="task-hint">{lack ?? '会请居民确认，到期没有回复就自动办结'}</View>
      <MainButton id="result-confirm" busy={task.busy} disabled={lack !== null} onTap={() => void task.resolve()}>
        办好了
      </MainButton>
    </View>
  )
}

/** The questions that come up over the page, one at a time. */
export function TaskSheets({ view, task }: { readonly view: RequestView; readonly task: Task }) {
  const close = () => task.ask(null)
  return (
    <>
      <Sheet title="为什么派给我" open={task.asking === 'why'} onClose={close}>
        {view.reasons.map((reason, index) => (
          <View key={reason} className="task-reason">
            {index + 1}. {reason}
          </View>
        ))}
      </Sheet>
      <TextSheet
        title="问居民"
        open={task.asking === 'ask'}
        placeholder="一次问一件事，比如：是哪个单元的灯"
        most={200}
        confirm="发给居民"
        busy={task.busy}
        suggestions={['具体在哪个位置', '什么时候方便上门', '现在还有这个情况吗']}
        onConfirm={(question) => void task.question(question)}
        onClose={close}
      />
      <ReturnSheet
        open={task.asking === 'return'}
        busy={task.busy}
        onReturn={(reason) => void task.sendBack(reason)}
        onClose={close}
      />
      <Sheet title="办好了" open={task.asking === 'resolve'} onClose={close}>
        <Result task={task} />
      </Sheet>
    </>
  )
}
