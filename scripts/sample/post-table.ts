import type { ServiceClass } from '../../contract/vocabulary/service-class'
import { tablePostDocument, type TablePostDocument } from '../../server/repositories/documents/service-post'
import { padded } from './names'

type Row = readonly [name: string, hands: number, duties: string]

/** What each of the eight classes of the guidelines usually has. */
const rows: Readonly<Record<ServiceClass, readonly Row[]>> = {
  organisation: [
    ['党课宣讲员', 2, '到社区、小区讲党课，宣传政策，讲身边事'],
    ['流动党员联络员', 2, '联系在本社区居住的流动党员，通知活动，帮他们过组织生活'],
    ['楼栋党小组助手', 3, '协助楼栋党小组开会、记录、收集居民意见'],
  ],
  legalAid: [
    ['普法讲解员', 2, '在服务站讲常用的法律，解答居民的问题'],
    ['法律咨询员', 2, '每月固定一天坐班，帮居民看合同、理纠纷，指引申请法律援助'],
    ['矛盾调解员', 3, '协助社区调解邻里、家庭和物业纠纷'],
  ],
  hardshipAid: [
    ['独居老人陪护员', 4, '上门看望，陪着说说话，帮忙买菜取药，有情况告诉社区'],
    ['助残服务员', 3, '帮残疾居民代办手续，陪同外出，检查家里的无障碍设施'],
    ['就业帮扶员', 2, '介绍岗位和培训，帮助修改简历，教用招聘平台'],
    ['困难家庭联系人', 3, '每月联系一次困难家庭，了解需要，帮助申请救助'],
  ],
  governance: [
    ['楼道巡查员', 3, '看楼道有没有堆物、乱贴乱画、设施损坏，随手拍给社区'],
    ['文明劝导员', 4, '劝导文明养犬、垃圾分类和车辆有序停放'],
    ['环境整治员', 6, '参加小区大扫除，清理卫生死角'],
    ['民情信息员', 3, '听居民的意见和建议，汇总后告诉社区'],
  ],
  health: [
    ['义诊医生', 2, '定期量血压、测血糖，解答健康问题'],
    ['健康讲座员', 1, '讲常见病预防、合理用药和急救知识'],
    ['心理疏导员', 1, '陪有需要的居民谈心，疏导情绪，必要时建议就医'],
  ],
  culture: [
    ['儿童阅读陪伴员', 3, '在社区书屋陪孩子读书、做作业'],
    ['文艺活动组织员', 2, '组织歌舞、书画、节日活动，带居民排练'],
    ['健身指导员', 2, '带居民做操、打太极，讲运动注意事项'],
  ],
  safety: [
    ['消防安全宣传员', 3, '查看楼道和电动车充电处，教居民用灭火器、懂逃生'],
    ['反诈宣传员', 3, '向老人和学生讲常见骗局，帮助安装反诈软件'],
    ['治安巡逻员', 4, '按排班在小区和周边巡逻，发现可疑情况报社区民警'],
    ['护学员', 3, '上下学时在校门口和路口照看孩子过马路'],
  ],
  other: [
    ['应急帮手', 6, '大雪、暴雨、停水停电时听社区安排，扫雪、排水、送水'],
    ['便民维修员', 2, '帮居民修小家电、换灯泡、通下水'],
  ],
}

/** The post table as the sample district has it. */
export const samplePostTable = (): TablePostDocument[] =>
  Object.entries(rows)
    .flatMap(([of, posts]) => posts.map(([name, hands, duties]) => ({ class: of, name, hands, duties })))
    .map((row, n) => tablePostDocument.parse({ ...row, _id: padded(n + 1, 3), active: true }))
