import { z } from 'zod'

const tabSchema = z.looseObject({
  pagePath: z.string(),
  text: z.string(),
  iconPath: z.string().optional(),
  selectedIconPath: z.string().optional(),
})

const tabBarSchema = z.looseObject({
  color: z.string().optional(),
  selectedColor: z.string().optional(),
  backgroundColor: z.string().optional(),
  borderStyle: z.string().optional(),
  custom: z.boolean().optional(),
  list: z.array(tabSchema),
})

/** What a page's own json may say, and app.json's `window` for all of them. */
export const windowSchema = z.looseObject({
  navigationBarTitleText: z.string().optional(),
  navigationBarBackgroundColor: z.string().optional(),
  navigationBarTextStyle: z.string().optional(),
  navigationStyle: z.string().optional(),
  backgroundColor: z.string().optional(),
  backgroundTextStyle: z.string().optional(),
  enablePullDownRefresh: z.boolean().optional(),
  onReachBottomDistance: z.number().optional(),
  disableScroll: z.boolean().optional(),
})

export const componentConfigSchema = windowSchema.extend({
  component: z.boolean().optional(),
  usingComponents: z.record(z.string(), z.string()).optional(),
  styleIsolation: z.string().optional(),
  addGlobalClass: z.boolean().optional(),
})

const subPackageSchema = z.looseObject({ root: z.string(), pages: z.array(z.string()) })

export const appConfigSchema = z.looseObject({
  pages: z.array(z.string()).min(1),
  entryPagePath: z.string().optional(),
  subPackages: z.array(subPackageSchema).optional(),
  subpackages: z.array(subPackageSchema).optional(),
  window: windowSchema.optional(),
  tabBar: tabBarSchema.optional(),
  permission: z.record(z.string(), z.looseObject({ desc: z.string() })).optional(),
  requiredPrivateInfos: z.array(z.string()).optional(),
  usingComponents: z.record(z.string(), z.string()).optional(),
})

export type AppConfig = z.infer<typeof appConfigSchema>
export type TabBarConfig = z.infer<typeof tabBarSchema>
export type TabConfig = z.infer<typeof tabSchema>
export type WindowConfig = z.infer<typeof windowSchema>
export type ComponentConfig = z.infer<typeof componentConfigSchema>

/** The values a module sees instead of the browser's globals, then the module itself. */
export type ModuleFunction = (...hidden: unknown[]) => (...given: unknown[]) => void

/** A built mini program as `prepare` writes it: one script that sets `window.miniProgram`. */
export interface MiniProgram {
  app: AppConfig
  /** Every page of the main package and the sub-packages, main first. */
  pages: string[]
  /** By path without extension: pages' and components' json. */
  configs: Record<string, ComponentConfig>
  /** By path without extension: wxss turned into css. `app` is for all pages. */
  styles: Record<string, string>
  /** Class prefix of each component whose styles are its own. */
  scopes: Record<string, string>
  modules: Record<string, ModuleFunction>
  templates: Record<string, unknown>
}
