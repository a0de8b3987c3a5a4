const note =
  /^(?:[\d§.)\s-]|Статья|Article|бап)*(?:(?:исключен|утратил|күші жойыл|excluded|repealed|is excluded|is repealed|deleted)|.{0,120}алып\s+тасталды)/iu;

/** Whether a text only says that what stood there was taken out of the law. */
export function isRepealNote(text: string): boolean {
  return note.test(text);
}
