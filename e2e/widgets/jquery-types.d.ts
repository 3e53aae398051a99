declare module 'jquery-ui/dist/jquery-ui.js'
declare module 'summernote/dist/summernote-lite.js'
