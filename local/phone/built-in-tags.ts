/** WeChat's own components: their tags are written `wx-<tag>` in the document, so that they meet no HTML element. */
export const builtInTags = (
  'view cover-view cover-image text button input textarea image scroll-view swiper swiper-item switch radio-group radio ' +
  'checkbox-group checkbox label form picker picker-view picker-view-column navigator rich-text icon progress slider map ' +
  'canvas video audio camera live-player live-pusher web-view movable-area movable-view root-portal page-meta ' +
  'navigation-bar match-media page-container share-element editor ad ad-custom official-account open-data ' +
  'keyboard-accessory voip-room functional-page-navigator channel-live channel-video grid-view list-view sticky-header ' +
  'sticky-section snapshot span native-slot list-builder grid-builder draggable-sheet nested-scroll-header ' +
  'nested-scroll-body open-container store-home store-product store-gift store-coupon inline-payment-panel selection'
).split(' ')
