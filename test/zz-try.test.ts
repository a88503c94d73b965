import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { createResolver } from '/work/main/src/source/resolve.ts';
import { takeInventory } from '/work/main/src/source/inventory.ts';
test('x', () => {
 for (const root of (process.env.R ?? '/tmp/corpus/quickstart').split(',')) {
  const files = execFileSync('git',['ls-files','-z'],{cwd:root,encoding:'utf8'}).split('\0').filter(Boolean);
  const read=(p:string)=>{try{return readFileSync(root+'/'+p,'utf8')}catch{return undefined}};
  const code=new Map<string,string>();
  for(const f of files) if(/\.[mc]?[jt]sx?$/.test(f)){const t=read(f); if(t&&/openai|gpt-/i.test(t)) code.set(f,t)}
  const t0=performance.now();
  const set=new Set(files);
  const inv=takeInventory({code,texts:code,resolver:createResolver(set,p=>set.has(p)?read(p):undefined),facts:{hostsOf:()=>[],isOtherVendorsEnv:n=>/GROQ|MISTRAL|PERPLEX|DEEPSEEK|OPENROUTER/.test(n)},read,grow:(w)=>{const m=new Map<string,string>();for(const p of w){if(code.has(p))continue;const t=read(p);if(t&&/\.[mc]?[jt]sx?$/.test(p)){m.set(p,t);code.set(p,t)}}return m}});
  console.log(root,code.size,'files',Math.round(performance.now()-t0),'ms', [...inv.island.broken]);
  const at=(n:any)=>{const sf=n.getSourceFile();return sf.fileName.slice(1)+':'+(sf.getLineAndCharacterOfPosition(n.getStart()).line+1)};
  for(const c of inv.clients.all) console.log('client',at(c.node),c.sdk,JSON.stringify(inv.ownership.get(c)));
  for(const c of inv.calls){ const m=c.params?inv.tracer.member(c.params,'model',c.node):undefined;
   console.log('call',at(c.node),c.path,c.clients.map(x=>at(x.node)).join(','),c.typed?'typed':'',c.unknown?'UNKNOWN':'', '| model:', m?.leaves.map(l=>l.kind+(l.kind==='string'||l.kind==='type'?':'+l.node.text:l.kind==='env'?':'+l.name:l.kind==='unknown'?':'+l.node.getText().slice(0,40):'')).join(' '));}
 }
});
