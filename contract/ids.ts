import './jitless'
import * as z from 'zod'

export const requestId = z.string().min(1).max(64).brand('RequestId')
export type RequestId = z.infer<typeof requestId>

/** Division code (12 digits) or grid code (16 digits). */
export const areaCode = z
  .string()
  .regex(/^(\d{12}|\d{16})$/)
  .brand('AreaCode')
export type AreaCode = z.infer<typeof areaCode>

/** Basic grid code and five digits: 21 digits, short enough for a mini program code's scene (32). */
export const buildingId = z
  .string()
  .regex(/^\d{21}$/)
  .brand('BuildingId')
export type BuildingId = z.infer<typeof buildingId>

export const postId = z.string().min(1).max(64).brand('PostId')
export type PostId = z.infer<typeof postId>

export const categoryCode = z.string().min(1).max(16).brand('CategoryCode')
export type CategoryCode = z.infer<typeof categoryCode>

export const unitId = z.string().min(1).max(64).brand('UnitId')
export type UnitId = z.infer<typeof unitId>

export const memberId = z.string().min(1).max(64).brand('MemberId')
export type MemberId = z.infer<typeof memberId>

/** What is on a member's card, short enough for a mini program code's scene (32). */
export const cardCode = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .brand('CardCode')
export type CardCode = z.infer<typeof cardCode>

export const activityId = z.string().min(1).max(64).brand('ActivityId')
export type ActivityId = z.infer<typeof activityId>

export const commitmentId = z.string().min(1).max(64).brand('CommitmentId')
export type CommitmentId = z.infer<typeof commitmentId>

/** What somebody has said of a commitment. */
export const commentId = z.string().min(1).max(64).brand('CommentId')
export type CommentId = z.infer<typeof commentId>

export const modelCaseId = z.string().min(1).max(64).brand('ModelCaseId')
export type ModelCaseId = z.infer<typeof modelCaseId>

export const awardRoundId = z.string().min(1).max(64).brand('AwardRoundId')
export type AwardRoundId = z.infer<typeof awardRoundId>

export const servicePostId = z.string().min(1).max(64).brand('ServicePostId')
export type ServicePostId = z.infer<typeof servicePostId>

export const demandId = z.string().min(1).max(64).brand('DemandId')
export type DemandId = z.infer<typeof demandId>

export const resourceId = z.string().min(1).max(64).brand('ResourceId')
export type ResourceId = z.infer<typeof resourceId>

export const projectId = z.string().min(1).max(64).brand('ProjectId')
export type ProjectId = z.infer<typeof projectId>

export const rosterLineId = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .brand('RosterLineId')
export type RosterLineId = z.infer<typeof rosterLineId>

export const wishId = z.string().min(1).max(64).brand('WishId')
export type WishId = z.infer<typeof wishId>

/** Of a row of the district's kinds of help. */
export const helpKindCode = z.string().regex(/^[a-z][A-Za-z0-9]{2,23}$/)

/** A room or a service that a community lets people book. */
export const bookableId = z.string().min(1).max(64).brand('BookableId')
export type BookableId = z.infer<typeof bookableId>

export const bookingId = z.string().min(1).max(64).brand('BookingId')
export type BookingId = z.infer<typeof bookingId>

/** A new economic or social organisation in the register of a community. */
export const newOrganisationId = z.string().min(1).max(64).brand('NewOrganisationId')
export type NewOrganisationId = z.infer<typeof newOrganisationId>

export const partTimeMemberId = z.string().min(1).max(64).brand('PartTimeMemberId')
export type PartTimeMemberId = z.infer<typeof partTimeMemberId>

export const meetingId = z.string().min(1).max(64).brand('MeetingId')
export type MeetingId = z.infer<typeof meetingId>

export const resolutionId = z.string().min(1).max(64).brand('ResolutionId')
export type ResolutionId = z.infer<typeof resolutionId>

export const noticeId = z.string().min(1).max(160).brand('NoticeId')
export type NoticeId = z.infer<typeof noticeId>

/** Made once per draft or per tap by the phone, so that a retry finds the first result. */
export const clientKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** A file in the cloud's storage. */
export const fileId = z.string().startsWith('cloud://').max(512)

/** Where the next page of a list begins; made by the server, opaque to the phone. */
export const cursor = z.string().min(1).max(512)
