/** A picture of 4 × 2 dots, as Chromium writes it. */
const bare = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAZEAADAAMAAAAAAAAAAAAAAAAAAQIDEVH/xAAVAQEBAAAAAAAAAAAAAAAAAAABBP/EABgRAAIDAAAAAAAAAAAAAAAAAAABAzJx/9oADAMBAAIRAxEAPwCNZLlaV0lxMAE4SXen/9k=',
  'base64',
)

/** A comment of four bytes: what must not be shown to others. */
const comment = Buffer.from([0xff, 0xfe, 0, 6, ...Buffer.from('home')])

/** WeChat takes the metadata out of most photos before it uploads them; of the others one copy more has to be made. */
const withMetadata = 4

/** The photo of the nth case. */
export const photo = (n: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(n % withMetadata === 0 ? Buffer.concat([bare.subarray(0, 2), comment, bare.subarray(2)]) : bare)
