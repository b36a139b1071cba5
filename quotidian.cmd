@echo off
rem The quotidian command on Windows; quotidian.ps1 does the work.
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0quotidian.ps1" %*
exit /b %ERRORLEVEL%
