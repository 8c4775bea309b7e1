import { sendWaiting } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { confirm, toast } from '../../../device/dialog'
import { outbox, photosOf, takeBack, type Parcel } from '../../../device/outbox'
import { takeBackToRegister } from '../../../device/register-draft'
import { useStore } from '../../../hooks/use-store'
import { WaitingCard } from '../../../steps/waiting-card'
import { openRegister } from '../../routes'

const sendNow = async () => {
  if ((await sendWaiting()) === 0) toast('还没有发出，请看看网络')
}

const change = (parcel: Parcel) => {
  if (takeBackToRegister(parcel)) openRegister()
  else toast('请先登记或清空正在写的')
}

const drop = async (parcel: Parcel) => {
  if (!(await confirm('删除后，写的内容和照片都没有了。', '删除'))) return
  photosOf(parcel).forEach(({ path }) => forgetPhoto(path))
  takeBack(parcel.key)
}

/** What was written down for callers and lies on this phone, not yet with the server. */
export function WaitingRegisters() {
  const parcels = useStore(outbox).filter(({ area, action }) => area === 'requests' && action === 'register')
  return (
    <>
      {parcels.map((parcel) => (
        <WaitingCard
          key={parcel.key}
          id="waiting-register"
          what="登记"
          parcel={parcel}
          onChange={() => change(parcel)}
          onSend={() => void sendNow()}
          onDrop={() => void drop(parcel)}
        />
      ))}
    </>
  )
}
