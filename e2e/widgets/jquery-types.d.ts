declare module 'jquery-ui/dist/jquery-ui.js'
declare module 'summernote/dist/summernote-lite.js'
declare module 'multiple-select/dist/multiple-select.js'
