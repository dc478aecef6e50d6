package org.trapline.runners.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the package. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"trapline " + (version == null ? "(not packaged)" : version)};
  }
}
