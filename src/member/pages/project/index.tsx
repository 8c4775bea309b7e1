import { View } from '@tarojs/components'
import { projectId, type ProjectId } from '../../../../contract/ids'
import { projects } from '../../../../contract/projects'
import type { ProjectView } from '../../../../contract/projects'
import { projectStepLabels, type ProjectStep } from '../../../../contract/vocabulary/project-step'
import { call } from '../../../cloud/call'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { PhotosByHand } from '../../../components/photos-by-hand'
import { QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { ProjectCard } from '../../../projects/cards'
import { lists } from '../../../routes'
import { StepSheet } from '../../../steps/step-sheet'
import { finishForm } from './finish-form'
import { useProject, type ProjectPage } from './use-project'

interface Asked {
  readonly placeholder: string
  readonly most: number
  readonly suggestions: readonly string[]
}

/** These steps say why; the others are one tap, or have a form of their own. */
const asks: Readonly<Partial<Record<ProjectStep, Asked>>> = {
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

/** Who takes part has no step of his own; its two sides can call it off at any time. */
const isPartner = ({ state, steps }: ProjectView): boolean =>
  steps.length === 0 && state !== 'accepted' && state !== 'calledOff'

const next = ({ state, steps }: ProjectView): string => {
  if (state === 'proposed') return steps.includes('agree') ? '请看看是否同意。' : '等对方同意。'
  if (state === 'done') return steps.includes('accept') ? '请看完成情况，做好了就验收。' : '等社区验收。'
  if (state === 'accepted') return '已验收，居民在“共建项目公示”里看得到。'
  if (state === 'calledOff') return '需求和资源已重新放开。'
  return steps.includes('finish') ? '做完后请填写完成情况。' : '等对方做完并填写完成情况。'
}

function About({ project }: { readonly project: ProjectView }) {
  const { about, resource, note, community } = project
  return (
    <Card title={community.name}>
      <View className="lists-line">
        {isPartner(project) ? '您的单位参与这个项目。怎么做、什么时候做，请和社区商量。' : next(project)}
      </View>
      {about !== '' && <View className="lists-line">需求：{about}</View>}
      {resource !== '' && <View className="lists-line">资源：{resource}</View>}
      {note !== '' && <View className="lists-line">说明：{note}</View>}
    </Card>
  )
}

interface StepsProps {
  readonly project: ProjectView
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
      confirm={label}
      onConfirm={(words) => void step(project, of, words)}
      onClose={() => ask(null)}
    />
  )
}

function Finish({ project, page: { asking, ask, finish, busy } }: StepsProps) {
  return (
    <StepSheet
      forms={{ finish: finishForm }}
      view={project}
      asking={asking === 'finish' ? asking : null}
      busy={busy}
      onConfirm={() => void finish(project)}
      onClose={() => ask(null)}
    />
  )
}

/** What still waits before everybody sees all its photos, and for a desk what may be said of them. */
function Photos({ project: { id, unchecked, photosByHand }, page: { query } }: StepsProps) {
  if (unchecked === 0 && photosByHand.length === 0) return null
  return (
    <Card id="photos" title="照片">
      {unchecked > 0 && (
        <View className="lists-line">{`${unchecked} 张照片还没有公开：正在检查，或没有通过检查。`}</View>
      )}
      <PhotosByHand
        photos={photosByHand}
        decide={(said) => call(projects.decidePhoto, { project: id, ...said })}
        onDecided={query.put}
        onStale={() => void query.reload()}
      />
    </Card>
  )
}

function OneProject({ id }: { readonly id: ProjectId }) {
  const page = useProject(id)
  const { data } = page.query
  return (
    <PageFrame bar={data !== null && data.steps.length > 0 ? <Bar project={data} page={page} /> : undefined}>
      <QueryView query={page.query}>
        {(project) => (
          <>
            <ProjectCard project={project} photos={project.photos} />
            <About project={project} />
            <Photos project={project} page={page} />
            <Finish project={project} page={page} />
            {project.steps.map((of) => (
              <Question key={of} of={of} project={project} page={page} />
            ))}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** A project for its two sides: who does what until when, how far it is, and what can be done now. */
export default function ProjectPage() {
  return (
    <AboutOne what="个项目" list={lists.home} shape={projectId}>
      {(id) => <OneProject id={id} />}
    </AboutOne>
  )
}
