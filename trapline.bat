@echo off
rem Starts Trapline from a source checkout or from a package; the script beside it without .bat says
rem the same for Linux and macOS. Knobs: JAVA_HOME, TRAPLINE_JAVA_OPTS, TRAPLINE_PACKAGE,
rem TRAPLINE_CACHE.
setlocal EnableExtensions DisableDelayedExpansion
set "TRAPLINE_HOME=%~dp0"
set "TRAPLINE_HOME=%TRAPLINE_HOME:~0,-1%"

rem A package brings its own.
set "TRAPLINE_JAVA=%TRAPLINE_HOME%\java\bin\java.exe"
if exist "%TRAPLINE_JAVA%" goto javafound
if defined JAVA_HOME goto javahome
set "TRAPLINE_JAVA=java.exe"
where /q java.exe
if not errorlevel 1 goto javafound
echo trapline: Java 17 or newer is needed and none was found: install a JDK 17 (adoptium.net has it) or set JAVA_HOME. 1>&2
exit /b 2

:javahome
set "TRAPLINE_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%TRAPLINE_JAVA%" goto javafound
echo trapline: JAVA_HOME is "%JAVA_HOME%", and there is no bin\java.exe in it: correct it or unset it. 1>&2
exit /b 2

:javafound
set "TRAPLINE_RELEASE="
for /f "tokens=3" %%v in ('""%TRAPLINE_JAVA%" -version 2^>^&1" ^| findstr /i "version"') do if not defined TRAPLINE_RELEASE set "TRAPLINE_RELEASE=%%~v"
for /f "delims=.-+" %%m in ("%TRAPLINE_RELEASE%") do set "TRAPLINE_RELEASE=%%m"
if not defined TRAPLINE_RELEASE set "TRAPLINE_RELEASE=0"
if %TRAPLINE_RELEASE% GEQ 17 goto choose
echo trapline: Java 17 or newer is needed, but version %TRAPLINE_RELEASE% was found: install a newer one or set JAVA_HOME. 1>&2
exit /b 2

:choose
rem Each engine has a class path of its own: their libraries and the laptop's do not mix.
if not defined TRAPLINE_PACKAGE set "TRAPLINE_PACKAGE=laptop"
echo(%* | findstr /c:"--runner=flink" /c:"--runner flink" >nul && set "TRAPLINE_PACKAGE=flink"
echo(%* | findstr /c:"--runner=spark" /c:"--runner spark" >nul && set "TRAPLINE_PACKAGE=spark"
echo(%* | findstr /c:"--runner=dataflow" /c:"--runner dataflow" >nul && set "TRAPLINE_PACKAGE=dataflow"

set "TRAPLINE_LIB=%TRAPLINE_HOME%\lib"
if not exist "%TRAPLINE_HOME%\pom.xml" goto start
set "TRAPLINE_TARGET=%TRAPLINE_HOME%\runners\%TRAPLINE_PACKAGE%\target"
set "TRAPLINE_LIB=%TRAPLINE_TARGET%\trapline\lib"
set "TRAPLINE_STAMP=%TRAPLINE_TARGET%\trapline\built"
if not exist "%TRAPLINE_STAMP%" goto build
set "TRAPLINE_STALE="
for /f %%s in ('powershell -NoProfile -Command "Set-Location -LiteralPath $env:TRAPLINE_HOME; $b=(Get-Item $env:TRAPLINE_STAMP).LastWriteTime; $f=Get-ChildItem pom.xml,*\pom.xml,runners\*\pom.xml; $f+=Get-ChildItem *\src\main,runners\*\src\main -Recurse -File; @($f ^| Where-Object LastWriteTime -gt $b).Count"') do set "TRAPLINE_STALE=%%s"
if "%TRAPLINE_STALE%"=="0" goto start

:build
echo trapline: building (the first time fetches libraries and takes some minutes) ... 1>&2
if not exist "%TRAPLINE_TARGET%" mkdir "%TRAPLINE_TARGET%"
pushd "%TRAPLINE_HOME%"
call mvnw.cmd -B -q -ntp -P launch -pl "runners/%TRAPLINE_PACKAGE%" -am package >"%TRAPLINE_TARGET%\build.log" 2>&1
set "TRAPLINE_BUILD=%ERRORLEVEL%"
popd
if "%TRAPLINE_BUILD%"=="0" (
  type nul >"%TRAPLINE_STAMP%"
  goto start
)
type "%TRAPLINE_TARGET%\build.log" 1>&2
echo trapline: the build failed; all it said is in %TRAPLINE_TARGET%\build.log 1>&2
exit /b 1

:start
if not exist "%TRAPLINE_LIB%" (
  echo trapline: "%TRAPLINE_LIB%" is missing: unpack the package again. 1>&2
  exit /b 2
)
if not defined TRAPLINE_CACHE set "TRAPLINE_CACHE=%LOCALAPPDATA%\trapline"
set "TRAPLINE_NATIVE="
if %TRAPLINE_RELEASE% GEQ 24 set "TRAPLINE_NATIVE=--enable-native-access=ALL-UNNAMED"
set "TRAPLINE_JOB=%TRAPLINE_LIB%\..\trapline-%TRAPLINE_PACKAGE%-job.jar"
set "TRAPLINE_OPENS="
if not "%TRAPLINE_PACKAGE%"=="spark" goto environment
setlocal EnableDelayedExpansion
for %%j in ("%TRAPLINE_LIB%\..\natives\*.jar") do set "TRAPLINE_JOB=!TRAPLINE_JOB!,%%~j"
for %%m in (java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar) do set "TRAPLINE_OPENS=!TRAPLINE_OPENS! --add-opens=java.base/%%m=ALL-UNNAMED"
endlocal & set "TRAPLINE_JOB=%TRAPLINE_JOB%" & set "TRAPLINE_OPENS=%TRAPLINE_OPENS%"
:environment
set "OPT_OUT_TRACKING=true"
set "OPENCV_LOG_LEVEL=SILENT"

rem jdk.console: newer JVMs say that there is a console even where there is none.
"%TRAPLINE_JAVA%" -Xmx3g -XX:+UseParallelGC -Xmn512m %TRAPLINE_NATIVE% %TRAPLINE_OPENS% %TRAPLINE_JAVA_OPTS% -Dai.djl.offline=true "-DDJL_CACHE_DIR=%TRAPLINE_CACHE%\djl" "-Dorg.bytedeco.javacpp.cachedir=%TRAPLINE_CACHE%\javacpp" -Djava.awt.headless=true -Djdk.console=java.base "-Dtrapline.home=%TRAPLINE_HOME%" "-Dtrapline.command=%~0" "-Dtrapline.cache=%TRAPLINE_CACHE%" "-Dtrapline.package=%TRAPLINE_PACKAGE%" "-Dtrapline.flink.conf=%TRAPLINE_LIB%\..\flink" "-Dtrapline.job=%TRAPLINE_JOB%" -cp "%TRAPLINE_LIB%\*" org.trapline.runners.Trapline %*
exit /b %ERRORLEVEL%
