# Lets a double click on a bundle or an invitation open RCM Desktop, for the user who runs it; no administrator needed.
#   register.ps1 -Program "C:\...\rcm-desktop-window.exe"     registers
#   register.ps1 -Remove                                       takes it back
param([string]$Program, [switch]$Remove)
$ErrorActionPreference = "Stop"
$classes = "HKCU:\Software\Classes"
$types = @(
    @{ Ending = ".rcmbundle"; Class = "RCMDesktop.Bundle.1"; Name = "RCM Desktop bundle"; Mime = "application/vnd.rcm-desktop.bundle" },
    @{ Ending = ".rcminvite"; Class = "RCMDesktop.Invitation.1"; Name = "RCM Desktop invitation"; Mime = "application/vnd.rcm-desktop.invitation" }
)
if (-not $Remove -and -not (Test-Path -LiteralPath $Program -PathType Leaf)) { throw "There is no program at '$Program'." }
foreach ($type in $types) {
    $class, $ending = "$classes\$($type.Class)", "$classes\$($type.Ending)"
    if ($Remove) {
        foreach ($key in $class, $ending) { if (Test-Path $key) { Remove-Item $key -Recurse } }
        continue
    }
    New-Item "$class\DefaultIcon" -Force -Value "`"$Program`",0" | Out-Null
    New-Item "$class\shell\open\command" -Force -Value "`"$Program`" `"%1`"" | Out-Null
    Set-Item $class -Value $type.Name
    New-Item "$ending\OpenWithProgids" -Force | Out-Null
    Set-Item $ending -Value $type.Class
    New-ItemProperty $ending -Name "Content Type" -Value $type.Mime -Force | Out-Null
    New-ItemProperty "$ending\OpenWithProgids" -Name $type.Class -Value "" -Force | Out-Null
}
# Explorer reads the endings again when it is told that they changed (SHCNE_ASSOCCHANGED).
$shell = Add-Type -PassThru -Namespace RcmDesktop -Name Shell -MemberDefinition '[DllImport("shell32.dll")] public static extern void SHChangeNotify(int id, uint flags, IntPtr one, IntPtr two);'
$shell::SHChangeNotify(0x08000000, 0, [IntPtr]::Zero, [IntPtr]::Zero)
