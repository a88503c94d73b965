import type { CompilerAnswer, CompilerQuestion, Look, LookAt } from '../compiler-question.ts';

/** The errors on both sides of the edits, and whether an edited file shows others other types than before. */
export function compareLooks({ edited, others }: CompilerQuestion, lookAt: LookAt): CompilerAnswer {
  const read = (look: Look) => ({
    look,
    faults: edited.flatMap(({ path, isOwn }) => (isOwn && look.has(path) ? look.faultsOf(path) : [])),
    shapes: edited.map(({ path }) => (look.has(path) ? look.shapeOf(path) : undefined)),
  });
  const before = read(lookAt('before'));
  const after = read(lookAt('after'));
  const seen = edited.filter((_, i) => before.shapes[i] !== undefined || after.shapes[i] !== undefined);
  const isReshaped = edited.some(
    (file, i) => (seen.includes(file) && file.isRedeclared) || before.shapes[i] !== after.shapes[i],
  );
  const reached = others.filter((path) => after.look.has(path));
  return {
    before: [...before.faults, ...reached.flatMap(before.look.faultsOf)],
    after: [...after.faults, ...reached.flatMap(after.look.faultsOf)],
    seen: seen.map(({ path }) => path),
    isReshaped,
  };
}
