// The least that a codemod can do: finds imports of the SDK and calls of it, changes nothing.
module.exports = ({ source }, { jscodeshift }) => {
  const root = jscodeshift(source);
  root.find(jscodeshift.ImportDeclaration, { source: { value: 'openai' } }).size();
  root
    .find(jscodeshift.CallExpression, {
      callee: { property: { name: 'create' }, object: { property: { name: 'completions' } } },
    })
    .size();
};
module.exports.parser = 'tsx';
