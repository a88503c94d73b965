import { describe, expect, it } from 'vitest';
import { newErrors } from '../../../src/pipeline/verify/new-errors.ts';
import { parseFaults, type TypeFault } from '../../../src/pipeline/verify/type-fault.ts';

const fault = (line: number, code = 'TS2345', message = 'no', file = 'a.ts'): TypeFault => ({
  file,
  line,
  code,
  message,
});
const lines = (...texts: string[]) => texts.join('\n');
const change = (before: string, after: string) => [{ path: 'a.ts', before, after }];

describe('new errors', () => {
  it('are none where an error only moved down with its line', () => {
    const changes = change(lines('a', 'b', 'wrong'), lines('a', 'x', 'y', 'b', 'wrong'));
    expect(newErrors({ before: [fault(3)], after: [fault(5)] }, changes)).toEqual([]);
  });

  it('are none where an edit changed the name that an error quotes', () => {
    const changes = change(lines('a', 'model: "gpt-4o"', 'b'), lines('a', 'model: "glm-4.7"', 'b'));
    const [before, after] = [fault(2, 'TS2322', 'Type "gpt-4o"'), fault(2, 'TS2322', 'Type "glm-4.7"')];
    expect(newErrors({ before: [before], after: [after] }, changes)).toEqual([]);
  });

  it('are those on an edited line with another code', () => {
    const changes = change('model: "gpt-4o"', 'model: "glm-4.7"');
    const after = [fault(1, 'TS2345'), fault(1, 'TS2769')];
    expect(newErrors({ before: [fault(1, 'TS2345')], after }, changes)).toEqual([fault(1, 'TS2769')]);
  });

  it('count: one old error does not stand for two', () => {
    const changes = change(lines('a', 'b'), lines('A', 'b'));
    expect(newErrors({ before: [fault(1)], after: [fault(1), fault(1, 'TS2345', 'other')] }, changes)).toEqual([
      fault(1, 'TS2345', 'other'),
    ]);
  });

  it('in a file that nobody edited are found by their line', () => {
    const [old, fresh] = [fault(4, 'TS1', 'x', 'b.ts'), fault(9, 'TS1', 'y', 'b.ts')];
    expect(newErrors({ before: [old], after: [old, fresh] }, change('a', 'b'))).toEqual([fresh]);
  });

  it('are none where an edit moved an error to another line of its own', () => {
    const changes = change(lines('call({ a: 1 })', 'x'), lines('call({', '  a: 1,', '})', 'x'));
    expect(newErrors({ before: [fault(2)], after: [fault(4)] }, changes)).toEqual([]);
  });
});

describe('what tsc prints', () => {
  const toPath = (printed: string) => (printed.startsWith('..') ? undefined : printed);

  it('is read line by line, without what belongs to an error, what has no place, and what is elsewhere', () => {
    const output = lines(
      "src/a (1).ts(3,7): error TS2322: Type 'x' is not: assignable.\r",
      "  Type 'x' is not assignable to type 'y'.",
      'error TS5107: Option is deprecated.',
      '../lib.ts(1,1): error TS1005: expected.',
      'src/b.ts(10,1): error TS7006: Parameter.',
    );
    expect(parseFaults(output, toPath)).toEqual([
      { file: 'src/a (1).ts', line: 3, code: 'TS2322', message: "Type 'x' is not: assignable." },
      { file: 'src/b.ts', line: 10, code: 'TS7006', message: 'Parameter.' },
    ]);
  });
});
