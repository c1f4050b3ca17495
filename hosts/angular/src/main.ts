import {
  type AfterViewInit,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'gongkai-report/elements';
import { readAll } from '../read-all.mjs';

const bytesOf = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(`/files/${name}`)).arrayBuffer();

// Angular copies no file that a package names: angular.json lists the worker and the maps of pdf.js as assets.
const pdf = {
  pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  worker: '/pdfjs/pdf.worker.mjs',
  cMapUrl: '/pdfjs/cmaps/',
};

@Component({
  selector: 'app-portal',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '<gongkai-report [attr.src]="source">年度报告</gongkai-report>',
})
class Portal implements AfterViewInit {
  readonly source = '/files/report.json';

  async ngAfterViewInit(): Promise<void> {
    document.documentElement.dataset.result = JSON.stringify(await readAll(bytesOf, { pdf }));
  }
}

bootstrapApplication(Portal, { providers: [provideZonelessChangeDetection()] });
