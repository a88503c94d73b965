import { expect, test } from 'vitest';
import { EXIT, UserError } from '../../src/errors.ts';
import { REPORTERS, reporterFor } from '../../src/reporters/index.ts';

test('the ending of a file chooses its reporter', () => {
  expect(reporterFor('out/report.html')).toBe(REPORTERS.html);
  expect(reporterFor('REPORT.MD')).toBe(REPORTERS.md);
  expect(reporterFor('a.b.json')).toBe(REPORTERS.json);
  expect(reporterFor('./x.patch')).toBe(REPORTERS.patch);
});

test.each(['report', 'report.', 'a.html/report', 'x.constructor'])('%s has no reporter', (path) => {
  const error = catchError(() => reporterFor(path));
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({
    message: `No report format goes with the ending of "${path}".`,
    hint: 'Name the file with one of these endings: .html, .md, .json, .sarif, .patch.',
    exitCode: EXIT.usage,
  });
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
