import { writeFileSync } from 'node:fs';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { createLetterService } from '../../server/src/service/service';
import { heldOut } from './held-out';
import { checker } from './marked-letters';
const W=new Set('verb-agreement noun-number verb-form word-left-over confused-words compound-hyphen name-capitals group-possessive comma-pair comma-splice list-members date-range age-phrase grade-phrase plan-phrase preposition pleonasm bracket-stop tense-anchor'.split(' '));
void haveLetters; const service=createLetterService(); const check=checker(); const out:unknown[]=[];
for (const file of letterFiles()) { const name=file.replace(/\.txt$/,''); if(heldOut.has(name)&&!process.env.HELD) continue; if(process.env.HELD&&!heldOut.has(name)) continue;
 const text=service.intake(readLetterFile(file)).drafts[0]?.text??''; const all=check(text);
 for(const f of all) { if(!W.has(f.rule)) continue; const other=all.filter(o=>!W.has(o.rule)&&o.span.start<f.span.end&&o.span.end>f.span.start).map(o=>o.rule);
  out.push({name,offset:f.span.start,rule:f.rule,severity:f.severity,message:f.message,words:text.slice(f.span.start,f.span.end).replace(/\s+/g,' '),before:text.slice(Math.max(0,f.span.start-60),f.span.start).replace(/\s+/g,' '),after:text.slice(f.span.end,f.span.end+45).replace(/\s+/g,' '),other}); } }
writeFileSync(process.env.OUT!,JSON.stringify(out));
