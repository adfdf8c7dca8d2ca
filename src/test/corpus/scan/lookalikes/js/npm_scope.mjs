import { foo } from '@scope/pkg';
import core from '@babel/core';
import path from 'node:path';

export default { foo, core, dir: path.join('src/utils', 'index') };
