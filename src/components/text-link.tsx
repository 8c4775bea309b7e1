import { View } from '@tarojs/components'
import './text-link.scss'

/** A second action said in words, large enough for a finger. */
export function TextLink(props: { readonly id?: string; readonly onTap: () => void; readonly children: string }) {
  return (
    <View
      id={props.id}
      className="text-link"
      onClick={(event) => {
        event.stopPropagation()
        props.onTap()
      }}
    >
      {props.children}
    </View>
  )
}
