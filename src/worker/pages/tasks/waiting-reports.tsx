import { sendWaiting } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { confirm, toast } from '../../../device/dialog'
import { outbox, photosOf, takeBack, type Parcel } from '../../../device/outbox'
import { takeBackToReport } from '../../../device/report-draft'
import { useStore } from '../../../hooks/use-store'
import { WaitingCard } from '../../../steps/waiting-card'
import { openReport } from '../../routes'

const sendNow = async () => {
  if ((await sendWaiting()) === 0) toast('还没有发出，请看看网络')
}

const change = (parcel: Parcel) => {
  if (takeBackToReport(parcel)) openReport()
  else toast('请先交掉或清空正在写的上报')
}

const drop = async (parcel: Parcel) => {
  if (!(await confirm('删除后，写的说明和照片都没有了。', '删除'))) return
  photosOf(parcel).forEach(({ path }) => forgetPhoto(path))
  takeBack(parcel.key)
}

/** Reports that lie on this phone, not yet with the server. */
export function WaitingReports() {
  const parcels = useStore(outbox).filter(({ area, action }) => area === 'requests' && action === 'report')
  return (
    <>
      {parcels.map((parcel) => (
        <WaitingCard
          key={parcel.key}
          id="waiting-report"
          what="上报"
          parcel={parcel}
          onChange={() => change(parcel)}
          onSend={() => void sendNow()}
          onDrop={() => void drop(parcel)}
        />
      ))}
    </>
  )
}
