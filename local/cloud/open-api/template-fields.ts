/** Longest allowed text, or the form, per kind of template field. Source: subscribe message parameter table. */
const rules: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?[\d.]{1,32}$/u,
  letter: /^[A-Za-z]{1,32}$/u,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/u,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})?\s?(\d{1,2}:\d{2}(:\d{2})?)?(\s?~\s?.+)?$/u,
  date: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})(\s\d{1,2}:\d{2}(:\d{2})?)?(\s?~\s?.+)?$/u,
  amount: /^[^\d\s]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-() ]{1,17}$/u,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z .·]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const kindOf = (field: string): string => field.replace(/\d+$/, '')

/** Why a field's text cannot be sent, in the API's words; undefined when it can. */
export const fieldProblem = (field: string, text: string): string | undefined => {
  const rule = rules[kindOf(field)]
  if (rule === undefined) return `data.${field} is no field of a template`
  if (text.trim() === '') return `data.${field}.value is empty`
  return rule.test(text) ? undefined : `data.${field}.value invalid`
}
