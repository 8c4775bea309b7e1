import { View } from '@tarojs/components'
import type { ProjectRow } from '../../../../contract/projects'
import { projectStepLabels, type ProjectStep } from '../../../../contract/vocabulary/project-step'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { ProjectCard } from '../../../projects/cards'
import { useProject, type ProjectPage } from './use-project'

interface Asked {
  readonly placeholder: string
  readonly most: number
  readonly suggestions: readonly string[]
}

/** These steps say why, or what was done; the others are one tap. */
const asks: Readonly<Partial<Record<ProjectStep, Asked>>> = {
  finish: {
    placeholder: '写明做了什么、什么时候、惠及多少人。验收后居民看得到，请不要写电话',
    most: 300,
    suggestions: [],
  },
  sendBack: {
    placeholder: '写明还缺什么，对方会看到',
    most: 100,
    suggestions: ['请写明惠及多少人', '请写明什么时候做的', '还有没做完的，请做完再报'],
  },
  callOff: {
    placeholder: '写明原因，对方会看到。需求和资源会重新放开',
    most: 100,
    suggestions: ['时间安排不开', '需求已经解决', '资源不再可用'],
  },
}

const next = ({ state, steps }: ProjectRow): string => {
  if (state === 'proposed') return steps.includes('agree') ? '请看看是否同意。' : '等对方同意。'
  if (state === 'done') return steps.includes('accept') ? '请看完成情况，做好了就验收。' : '等社区验收。'
  if (state === 'accepted') return '已验收，居民在“共建项目公示”里看得到。'
  if (state === 'calledOff') return '需求和资源已重新放开。'
  return steps.includes('finish') ? '做完后请填写完成情况。' : '等对方做完并填写完成情况。'
}

function About({ project }: { readonly project: ProjectRow }) {
  const { about, resource, note, community } = project
  return (
    <Card title={community.name}>
      <View className="lists-line">{next(project)}</View>
      {about !== '' && <View className="lists-line">需求：{about}</View>}
      {resource !== '' && <View className="lists-line">资源：{resource}</View>}
      {note !== '' && <View className="lists-line">说明：{note}</View>}
    </Card>
  )
}

interface StepsProps {
  readonly project: ProjectRow
  readonly page: ProjectPage
}

/** What ends or sends back stands aside; what leads on is the main one. */
const quiet: readonly ProjectStep[] = ['callOff', 'sendBack']

function Bar({ project, page: { begin, busy } }: StepsProps) {
  const inOrder = project.steps.toSorted((one, other) => quiet.indexOf(other) - quiet.indexOf(one))
  return (
    <ButtonBar>
      {inOrder.map((one) => (
        <MainButton
          key={one}
          id={`step-${one}`}
          tone={quiet.includes(one) ? 'quiet' : 'main'}
          busy={busy}
          onTap={() => void begin(project, one)}
        >
          {projectStepLabels[one]}
        </MainButton>
      ))}
    </ButtonBar>
  )
}

interface QuestionProps extends StepsProps {
  readonly of: ProjectStep
}

function Question({ of, project, page: { asking, ask, step, busy } }: QuestionProps) {
  const asked = asks[of]
  if (asked === undefined) return null
  const label = projectStepLabels[of]
  return (
    <TextSheet
      {...{ ...asked, title: label, open: asking === of, busy }}
      confirm={of === 'finish' ? '提交，请社区验收' : label}
      onConfirm={(words) => void step(project, of, words)}
      onClose={() => ask(null)}
    />
  )
}

/** A project for its two sides: who does what until when, how far it is, and what can be done now. */
export default function ProjectPage() {
  const page = useProject()
  const { data } = page.query
  return (
    <PageFrame bar={data !== null && data.steps.length > 0 ? <Bar project={data} page={page} /> : undefined}>
      <QueryView query={page.query}>
        {(project) => (
          <>
            <ProjectCard project={project} />
            <About project={project} />
            {project.steps.map((of) => (
              <Question key={of} of={of} project={project} page={page} />
            ))}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
